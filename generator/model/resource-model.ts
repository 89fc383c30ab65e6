import type { TSchema } from 'typebox'
import { openSection, required, section } from '../../schema/model/collections.ts'
import { apiVersionOf, storedVersion, type Resource } from '../../schema/model/resource.ts'
import { mapOf, oneOf, text } from '../../schema/model/resource-fields.ts'

/** A whole object of the kind, as users write it. */
export function resourceModel(resource: Resource): TSchema {
  const version = storedVersion(resource)
  const { kind, description, source } = resource
  const metadata = openSection(
    {
      name: text('Name of the object.'),
      namespace: text('Namespace of the object.'),
      labels: mapOf('Labels, for selectors.', text('Value of the label.')),
      annotations: mapOf('Annotations, for tools and people.', text('Text of the note.')),
    },
    { description: 'Name and labels of the object.', source },
  )
  const identity = {
    apiVersion: required(oneOf('Group and version of the kind.', { [apiVersionOf(resource, version)]: '' })),
    kind: required(oneOf('The kind.', { [kind]: '' })),
    metadata: required(metadata),
  }
  if (version.spec === undefined) {
    return { ...openSection(identity, { description, source }), required: Object.keys(identity) }
  }
  const { spec, status } = version
  return section({ ...identity, spec, ...(status === undefined ? {} : { status }) }, { description })
}
