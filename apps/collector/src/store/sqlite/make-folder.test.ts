import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'milepost-folder-'))
afterAll(() => rmSync(root, { recursive: true }))

test('a folder is made with all it lies in, and stays as it is when it is there', () => {
  makeFolder(join(root, 'a/b/c'))
  makeFolder(join(root, 'a/b/c'))
  expect(statSync(join(root, 'a/b/c')).isDirectory()).toBe(true)
})

test('a file in the way is said', () => {
  writeFileSync(join(root, 'file'), '')
  expect(() => makeFolder(join(root, 'file/x'))).toThrow(/ENOTDIR|EEXIST/)
  expect(() => makeFolder(join(root, 'file'))).toThrow('EEXIST')
})

test.runIf(process.platform === 'linux')('a place where the system makes no folders is said at once, not asked for ever', () => {
  expect(() => makeFolder('/proc/milepost/data')).toThrow(/ENOENT|EACCES|EPERM/)
})
