import { describe, expect, it } from 'vitest'
import { countCharacters, lengthProblem } from './prompt-length.ts'

describe('countCharacters', () => {
  it('counts what a person sees as one character once', () => {
    expect(countCharacters('fans in 🇳🇱')).toBe(9)
    expect(countCharacters('👩‍👩‍👧‍👦')).toBe(1)
    expect(countCharacters('e\u0301te\u0301')).toBe(3)
  })

  it('leaves out spaces at the ends', () => {
    expect(countCharacters('  \n who bought?  ')).toBe(11)
    expect(countCharacters('   ')).toBe(0)
  })
})

describe('lengthProblem', () => {
  it('says how many characters are missing', () => {
    expect(lengthProblem(0)).toBe('20 more characters needed')
    expect(lengthProblem(19)).toBe('1 more character needed')
  })

  it('accepts 20 to 300', () => {
    expect(lengthProblem(20)).toBeNull()
    expect(lengthProblem(300)).toBeNull()
  })

  it('says how many are too many', () => {
    expect(lengthProblem(301)).toBe('1 character too many')
    expect(lengthProblem(340)).toBe('40 characters too many')
  })
})
