#!/usr/bin/env node
import { register } from 'tsx/esm/api'

// A tsconfig.json in the folder one happens to stand in must not change how this program compiles.
register({ tsconfig: false })

await import('../src/main.ts')
