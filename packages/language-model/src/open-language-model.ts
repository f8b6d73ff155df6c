import type { LanguageModel } from './language-model.ts'
import type { Settings } from './settings.ts'

/** What asks a model. Only here is the SDK loaded: who has no model does not wait for it. */
export async function openLanguageModel(settings: Settings): Promise<LanguageModel> {
  const { LanguageModel } = await import('./language-model.ts')
  return new LanguageModel(settings)
}
