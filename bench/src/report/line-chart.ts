export interface Line {
  readonly name: string
  readonly points: readonly (readonly [x: number, y: number])[]
}

export interface Chart {
  readonly title: string
  /** What the axes count. */
  readonly x: string
  readonly y: string
  readonly lines: readonly Line[]
}

const width = 430
const height = 300
const margin = { top: 34, right: 16, bottom: 46, left: 62 }
const strokes = ['#1b6ac9', '#b4530a', '#3c7a3c']
const dashes = ['', '7 4', '2 4']

/** Charts side by side as SVG, both axes logarithmic: what grows in proportion is a line at 45 degrees. */
export function lineChart(charts: readonly Chart[]): string {
  const legendHeight = 26
  const lines = charts[0]?.lines ?? []
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * charts.length} ${height + legendHeight}" font-family="sans-serif" font-size="12">
<title>${charts.map(({ title }) => title).join('; ')}</title>
<rect width="100%" height="100%" fill="#fff"/>
${charts.map((chart, n) => `<g transform="translate(${n * width} 0)">${drawn(chart)}</g>`).join('\n')}
${lines.map(({ name }, n) => `<g transform="translate(${margin.left + n * 230} ${height + 8})"><line x2="30" ${styleOf(n)}/><text x="38" y="4">${name}</text></g>`).join('\n')}
</svg>
`
}

function drawn({ title, x, y, lines }: Chart): string {
  const points = lines.flatMap(line => line.points)
  const across = scale(
    points.map(point => point[0]),
    margin.left,
    width - margin.right,
  )
  const up = scale(
    points.map(point => point[1]),
    height - margin.bottom,
    margin.top,
  )
  return [
    `<text x="${margin.left}" y="20" font-weight="bold">${title}</text>`,
    `<text x="${(margin.left + width - margin.right) / 2}" y="${height - 8}" text-anchor="middle">${x}</text>`,
    `<text transform="translate(14 ${(height - margin.bottom + margin.top) / 2}) rotate(-90)" text-anchor="middle">${y}</text>`,
    ...across.ticks.map(
      tick =>
        `<line x1="${across.at(tick)}" x2="${across.at(tick)}" y1="${margin.top}" y2="${height - margin.bottom}" stroke="#e4e4e4"/><text x="${across.at(tick)}" y="${height - margin.bottom + 16}" text-anchor="middle">${short(tick)}</text>`,
    ),
    ...up.ticks.map(
      tick =>
        `<line x1="${margin.left}" x2="${width - margin.right}" y1="${up.at(tick)}" y2="${up.at(tick)}" stroke="#e4e4e4"/><text x="${margin.left - 6}" y="${up.at(tick) + 4}" text-anchor="end">${short(tick)}</text>`,
    ),
    ...lines.map(
      (line, n) =>
        `<polyline fill="none" ${styleOf(n)} points="${line.points.map(([x, y]) => `${across.at(x)},${up.at(y)}`).join(' ')}"/>` +
        line.points
          .map(([x, y]) => `<circle cx="${across.at(x)}" cy="${up.at(y)}" r="3" fill="${strokes[n]}"/>`)
          .join(''),
    ),
  ].join('\n')
}

function styleOf(n: number): string {
  return `stroke="${strokes[n]}" stroke-width="2" stroke-dasharray="${dashes[n]}"`
}

/** From the power of ten below the least value to the one above the greatest. */
function scale(values: readonly number[], from: number, to: number) {
  const least = Math.floor(Math.log10(Math.min(...values)))
  const greatest = Math.ceil(Math.log10(Math.max(...values)))
  return {
    ticks: Array.from({ length: greatest - least + 1 }, (_, n) => 10 ** (least + n)),
    at: (value: number) =>
      Math.round((from + ((Math.log10(value) - least) / (greatest - least)) * (to - from)) * 10) / 10,
  }
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6} M`
  return value >= 1e3 ? `${value / 1e3} k` : String(value)
}
