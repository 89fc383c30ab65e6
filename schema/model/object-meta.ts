import { metaKeyword } from './field.ts'
import { namespacePattern, objectNamePattern } from './patterns.ts'
import { anyValue, dateTime, integer, listOf, mapOf, object, text } from './resource-fields.ts'
import { labelValuePattern } from './resource-patterns.ts'

/** A field up to Kubernetes 1.23. */
const clusterName = {
  ...text(),
  [metaKeyword]: { source: '', deprecated: { reason: 'API servers since Kubernetes 1.24 refuse it' } },
}

/** `metadata` of any object, as the API server decodes it. Source: ObjectMeta in the OpenAPI of Kubernetes 1.35. */
export const objectMeta = object('', {
  annotations: mapOf('', text()),
  clusterName,
  creationTimestamp: dateTime(),
  deletionGracePeriodSeconds: integer(),
  deletionTimestamp: dateTime(),
  finalizers: listOf('', text()),
  generateName: text(),
  generation: integer(),
  labels: mapOf('', text('', { maxLength: 63, pattern: labelValuePattern.pattern })),
  managedFields: listOf('', anyValue()),
  name: text('', { maxLength: 253, pattern: objectNamePattern.pattern }),
  namespace: text('', { maxLength: 63, pattern: namespacePattern.pattern }),
  ownerReferences: listOf('', anyValue()),
  resourceVersion: text(),
  selfLink: text(),
  uid: text(),
})
