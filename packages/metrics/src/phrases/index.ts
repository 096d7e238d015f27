export { type KeyPhrase, keyPhrases, type KeyPhraseOptions } from './key-phrases.ts'
