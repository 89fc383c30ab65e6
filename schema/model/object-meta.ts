import { metaKeyword } from './field.ts'
import { required } from './collections.ts'
import { labelValuePattern, namespacePattern, objectNamePattern } from './patterns.ts'
import {
  anyValue,
  dateTime,
  flag,
  integer,
  keysLike,
  listOf,
  mapOf,
  object,
  text,
} from './resource-fields.ts'
import { annotationKeyPattern, labelKeyPattern } from './resource-patterns.ts'

/** A field up to Kubernetes 1.23. */
const clusterName = {
  ...text(),
  [metaKeyword]: { source: '', deprecated: { reason: 'API servers since Kubernetes 1.24 refuse it' } },
}

const ownerReference = object('', {
  apiVersion: required(text('', { minLength: 1 })),
  blockOwnerDeletion: flag(),
  controller: flag(),
  kind: required(text('', { minLength: 1 })),
  name: required(text('', { minLength: 1 })),
  uid: required(text('', { minLength: 1 })),
})

/** `metadata` of any object, as the API server decodes it. Source: ObjectMeta in the OpenAPI of Kubernetes 1.35. */
export const objectMeta = object('', {
  annotations: keysLike(annotationKeyPattern, mapOf('', text())),
  clusterName,
  creationTimestamp: dateTime(),
  deletionGracePeriodSeconds: integer(),
  deletionTimestamp: dateTime(),
  finalizers: listOf('', text()),
  generateName: text(),
  generation: integer(),
  labels: keysLike(
    labelKeyPattern,
    mapOf('', text('', { maxLength: 63, pattern: labelValuePattern.pattern })),
  ),
  managedFields: listOf('', anyValue()),
  name: text('', { minLength: 1, maxLength: 253, pattern: objectNamePattern.pattern }),
  namespace: text('', { maxLength: 63, pattern: namespacePattern.pattern }),
  ownerReferences: listOf('', ownerReference),
  resourceVersion: text(),
  selfLink: text(),
  uid: text(),
})
