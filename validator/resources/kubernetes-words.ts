import { resourcePatterns } from '../../schema/model/resource-patterns.ts'
import type { ReaderWords } from '../schema/reader-words.ts'

/** How messages speak of who reads custom resources. */
export const kubernetesWords: ReaderWords = {
  reader: 'Kubernetes',
  placeholder: 'Kubernetes gets it as it is',
  null: 'remove the item or set a value',
  patterns: resourcePatterns,
}
