import { type CSSVariablesResolver, createTheme } from '@mantine/core'

const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Open Sans", sans-serif'
const mono = 'ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace'

export const theme = createTheme({
  fontFamily: sans,
  fontFamilyMonospace: mono,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 7 },
  colors: {
    pine: [
      '#eff8f4',
      '#ddefe7',
      '#b9dfcf',
      '#91cdb3',
      '#6fbe9c',
      '#57b38c',
      '#40a17b',
      '#2a8465',
      '#17664f',
      '#0f4f3d',
    ],
    dark: [
      '#d9dcd8',
      '#b3b8b2',
      '#8d938d',
      '#5d645e',
      '#3a403b',
      '#2e332f',
      '#222723',
      '#1a1e1b',
      '#141715',
      '#0e100f',
    ],
  },
})

const textColors = {
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--danger)',
}

/** Mantine's own greys and red are too faint to read well on the page's ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: textColors,
  dark: textColors,
})
