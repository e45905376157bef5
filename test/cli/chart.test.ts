import { describe, expect, it } from 'vitest'
import { bar, condensed, sparkline } from '../../src/cli/chart.js'

describe('charts', () => {
  it('draw bars to an eighth, the possible in shade', () => {
    expect(bar(4, 0, 4)).toBe('█'.repeat(40))
    expect(bar(2, 1, 4)).toBe('█'.repeat(20) + '░'.repeat(10))
    expect(bar(1, 0, 320)).toBe('▏')
    expect(bar(0, 0, 4)).toBe('')
    expect(bar(0, 0, 0)).toBe('')
  })
  it('draw lines of one character a value', () => {
    expect(sparkline([0, 1, 2, 7])).toBe('▁▂▃█')
    expect(sparkline([0, 0])).toBe('▁▁')
    expect(sparkline([])).toBe('')
  })
  it('make long series short, keeping their peaks', () => {
    expect(condensed([1, 2], 5)).toEqual([1, 2])
    expect(condensed([1, 9, 2, 3, 0, 4], 3)).toEqual([9, 3, 4])
  })
})
