import type { Locator, Page } from 'playwright-core'

/** The builder as someone at the page finds it: by what is written there. */
export class Builder {
  readonly page: Page
  readonly sentence: Locator
  readonly buildButton: Locator
  readonly people: Locator
  readonly asOf: Locator
  readonly audienceName: Locator
  readonly saveButton: Locator
  readonly understanding: Locator
  readonly query: Locator
  /** What the query means in English, or what is wrong with it. */
  readonly report: Locator
  readonly profiles: Locator
  readonly problem: Locator
  /** What else the sentence may well mean. */
  readonly otherReading: Locator
  readonly savedAudiences: Locator
  /** Where one asks about somebody who is not in sight. */
  readonly lookUp: Locator
  readonly userId: Locator

  constructor(page: Page) {
    this.page = page
    this.sentence = page.getByLabel('Whom do you want to reach?')
    this.buildButton = page.getByRole('button', { name: 'Build', exact: true })
    this.people = page.getByRole('region', { name: 'People who match' })
    this.asOf = this.people.getByLabel('As of (UTC)')
    this.audienceName = this.people.getByLabel('Audience name')
    this.saveButton = this.people.getByRole('button', { name: 'Save as audience' })
    this.understanding = page.getByRole('region', { name: 'How your sentence was read' })
    this.query = page.getByLabel('Query', { exact: true })
    this.report = page.getByRole('region', { name: 'The query' }).getByRole('status')
    this.profiles = page.getByRole('region', { name: 'Profiles' })
    this.problem = page.getByRole('alert')
    this.otherReading = this.understanding.getByText('It could also mean: ')
    this.savedAudiences = page.getByRole('region', { name: 'Saved audiences' })
    this.lookUp = page.getByRole('region', { name: 'Is somebody missing?' })
    this.userId = this.lookUp.getByLabel('Look up a customer by user id')
  }

  /** Types a sentence and builds it; what comes of it is another matter. */
  async build(sentence: string): Promise<void> {
    await this.sentence.fill(sentence)
    await this.buildButton.click()
  }

  /** Resolves once exactly so many are said to match. */
  async shows(count: string): Promise<void> {
    await this.people.getByText(count, { exact: true }).waitFor()
  }

  async save(name: string): Promise<void> {
    await this.audienceName.fill(name)
    await this.saveButton.click()
  }

  /** Asks about a user, and resolves once there is an answer of whatever kind. */
  async askAbout(userId: string): Promise<void> {
    await this.userId.fill(userId)
    await this.userId.press('Enter')
    await this.lookUp.getByText(userId).first().waitFor()
  }

  /** Presses Tab until the focus is there. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if (await target.evaluate(element => element.contains(document.activeElement))) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`Tab never leads to ${target}.`)
  }
}
