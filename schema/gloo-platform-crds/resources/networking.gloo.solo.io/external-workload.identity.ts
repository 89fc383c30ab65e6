import { described, flag, listOf, object, text } from '../../../model/resource-fields.ts'

const keyValue = object(
  'A key with its value.',
  { key: text('The key.'), value: text('The value.') },
  { definition: 'KeyValue' },
)

export const identitySelector = object(
  'How the SPIRE server recognizes the workload.',
  {
    aws: listOf(
      'Properties of an instance of AWS, one set of which must hold.',
      object('Properties, all of which must hold.', {
        iamRole: text('Role of IAM.'),
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
      'Properties of a virtual machine of Azure, one set of which must hold.',
      object('Properties, all of which must hold.', {
        name: text('Name of the machine.'),
        resourceGroup: text('Resource group.'),
        securityGroup: text('Security group.'),
        subnet: text('Subnet.'),
        subscriptionId: text('ID of the subscription.'),
        virtualNetwork: text('Virtual network.'),
      }),
    ),
    gcp: listOf(
      'Properties of an instance of Google Cloud, one set of which must hold.',
      object('Properties, all of which must hold.', {
        name: text('Name of the instance.'),
        projectId: text('ID of the project.'),
        serviceAccount: text('Service account.'),
        zone: text('Zone.'),
        tag: text('A network tag.'),
        label: described('A label.', keyValue),
      }),
    ),
    joinToken: object('A token that the workload gets once.', {
      enable: flag('Whether the workload joins with a token.'),
    }),
  },
  { definition: 'IdentitySelector' },
)
