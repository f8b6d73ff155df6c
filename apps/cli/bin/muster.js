#!/usr/bin/env node
import { buildProgram, program } from '../build.js'

await buildProgram()
await import(program)
