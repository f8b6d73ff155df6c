import { once } from 'node:events'
import { Engine } from './engine.ts'
import { httpInterface } from './http-interface.ts'

/** `main.ts <folder> <port>`: serves a data folder until it is told to end; says when it listens. */
const [folder = '', port = ''] = process.argv.slice(2)
const engine = new Engine(folder)
const server = httpInterface(engine).listen(Number(port), '127.0.0.1')
await once(server, 'listening')
process.stdout.write('ready\n')

await once(process, 'SIGTERM')
server.closeAllConnections()
await new Promise(resolve => server.close(resolve))
engine.close()
process.exit(0)
