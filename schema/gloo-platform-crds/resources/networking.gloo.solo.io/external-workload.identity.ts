import { described, flag, listOf, object, text } from '../../../model/resource-fields.ts'

const keyValue = object(
  'A key with its value.',
  { key: text('The key.'), value: text('The value.') },
  { definition: 'KeyValue' },
)

export const identitySelector = object(
  'How the SPIRE server attests the workload.',
  {
    aws: listOf(
      'Properties of AWS instances. The workload must match one of the items.',
      object('Properties, all of which must match.', {
        iamRole: text('IAM role.'),
        imageId: text('ID of the image.'),
        instanceId: text('ID of the instance.'),
        region: text('Region.'),
        zone: text('Availability zone.'),
        securityGroupId: text('ID of a security group.'),
        securityGroupName: text('Name of a security group.'),
        tag: described('A tag.', keyValue),
      }),
    ),
    azure: listOf(
      'Properties of Azure virtual machines. The workload must match one of the items.',
      object('Properties, all of which must match.', {
        name: text('Name of the machine.'),
        resourceGroup: text('Resource group.'),
        securityGroup: text('Security group.'),
        subnet: text('Subnet.'),
        subscriptionId: text('ID of the subscription.'),
        virtualNetwork: text('Virtual network.'),
      }),
    ),
    gcp: listOf(
      'Properties of Google Cloud instances. The workload must match one of the items.',
      object('Properties, all of which must match.', {
        name: text('Name of the instance.'),
        projectId: text('ID of the project.'),
        serviceAccount: text('Service account.'),
        zone: text('Zone.'),
        tag: text('A network tag.'),
        label: described('A label.', keyValue),
      }),
    ),
    joinToken: object('Attestation with a join token, which the workload gets once.', {
      enable: flag('Whether the workload joins with a join token.'),
    }),
  },
  { definition: 'IdentitySelector' },
)
