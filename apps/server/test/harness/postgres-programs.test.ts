import { expect, test } from 'vitest'
import { postgresPrograms } from './postgres-programs.ts'

test('where there are no programs it says what to install', async () => {
  await expect(postgresPrograms([])).rejects.toThrow(
    /^This test needs PostgreSQL’s programs\. .*apt-get install postgresql$/,
  )
})
