import { defineConfig } from 'vitest/config'

const limits = { testTimeout: 60_000, hookTimeout: 60_000, teardownTimeout: 30_000 }
const exclude = ['**/node_modules/**', '**/dist/**']
const besideTheCode = '**/src/**/*.test.ts'
const ofPureRooms = 'packages/{query,evaluate}/test/**/*.test.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    // An embedded engine takes several threads.
    maxWorkers: 2,
    projects: [
      {
        // Nothing but functions: files share a process, and read only once the modules that they have in common.
        test: {
          name: 'functions',
          include: [besideTheCode, ofPureRooms],
          exclude,
          isolate: false,
          ...limits,
        },
      },
      {
        // An embedded engine owns its process: every file has one of its own.
        test: {
          name: 'parts',
          include: ['**/*.test.ts'],
          exclude: [...exclude, besideTheCode, ofPureRooms],
          ...limits,
        },
      },
    ],
  },
})
