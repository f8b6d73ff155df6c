import type { Command } from 'commander'
import { addCompute } from './compute.ts'
import { addCreate } from './create.ts'
import { addDelete } from './delete.ts'
import { addEdit } from './edit.ts'
import { addHistory } from './history.ts'
import { addList } from './list.ts'
import { addMembers } from './members.ts'
import { addOrder } from './order.ts'
import { addShow } from './show.ts'

export function addAudiences(program: Command): void {
  const audiences = program
    .command('audiences')
    .summary('the saved audiences: what they are, who is in them')
    .description('Save, change, order and look at audiences, and at who is in them and why.')
    .addHelpText('after', audiencesExamples)
  addList(audiences)
  addShow(audiences)
  addCreate(audiences)
  addEdit(audiences)
  addOrder(audiences)
  addMembers(audiences)
  addHistory(audiences)
  addCompute(audiences)
  addDelete(audiences)
}

const audiencesExamples = `
Examples:
  muster audiences list
  muster audiences create --name "Lapsed" --prompt "customers who haven't purchased in the last 30 days"
  muster audiences members lapsed --csv > lapsed.csv`
