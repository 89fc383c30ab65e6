import { mapOf, object, text } from '../../model/resource-fields.ts'

/** An object in the same cluster. */
export const reference = (description: string) =>
  object(
    description,
    { name: text('Name of the referenced object.'), namespace: text('Namespace of the referenced object.') },
    { definition: 'Reference' },
  )

/** An object in the same namespace. */
export const localReference = (description: string) =>
  object(description, { name: text('Name of the referenced object.') }, { definition: 'LocalReference' })

/** An object in one of the clusters. */
export const clusterReference = (description: string) =>
  object(
    description,
    {
      name: text('Name of the referenced object.'),
      namespace: text('Namespace of the referenced object.'),
      cluster: text('Name of the cluster of the referenced object.'),
    },
    { definition: 'ClusterReference' },
  )

/** The same where the API calls the cluster `clusterName`. */
export const clusterNameReference = (description: string) =>
  object(
    description,
    {
      name: text('Name of the referenced object.'),
      namespace: text('Namespace of the referenced object.'),
      clusterName: text('Name of the cluster of the referenced object.'),
    },
    { definition: 'ClusterNameReference' },
  )

/** Labels that something must have. */
export const labels = (description: string) => mapOf(description, text('Value of the label.'))
