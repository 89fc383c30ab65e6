import { mapOf, object, text } from '../../model/resource-fields.ts'

/** An object in one of the clusters. */
export const clusterReference = (description: string) =>
  object(
    description,
    {
      name: text('Name of the object.'),
      namespace: text('Namespace of the object.'),
      cluster: text('Name of the cluster that the object is in.'),
    },
    { definition: 'ClusterReference' },
  )

/** Labels that something must have. */
export const labels = (description: string) => mapOf(description, text('Value of the label.'))
