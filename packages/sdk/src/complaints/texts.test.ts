import { expect, test } from 'vitest'
import { Complaint, createComplain } from './complaint.ts'
import { say } from './texts.ts'

test.each([
  [new Complaint('name', 'event', ''), 'the event must be a text of 1 to 256 characters, got an empty text'],
  [new Complaint('fields', 'traits', [1]), 'the traits must be an object, got an array'],
  [new Complaint('call', 'trak', ['track', 'page']), 'there is no call "trak"; push a list that begins with one of track, page'],
  [new Complaint('unreadable', new Complaint('answered', '/v1/manifests/pk', 503)), 'the published content could not be read: /v1/manifests/pk answered 503'],
  [new TypeError('host bug'), 'host bug'],
  ['a refused batch', 'a refused batch'],
  [Object.create(null), 'something that has no words'],
])('%s is told in a sentence', (error, sentence) => {
  expect(say(error)).toBe(sentence)
})

test('whoever complains hears nothing of it, and the host hears the sentence a moment later', async () => {
  const said: string[] = []
  createComplain((where, message) => said.push(`${where}: ${message}`))('storage', new Complaint('corrupt', 'milepost.pk.visit'))
  expect(said).toEqual([])
  await expect.poll(() => said).toEqual(['storage: milepost.pk.visit was corrupt and was thrown away'])
})
