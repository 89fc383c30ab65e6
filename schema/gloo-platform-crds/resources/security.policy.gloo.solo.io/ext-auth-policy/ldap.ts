import { flag, listOf, nullable, object, text, uint32 } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { reference } from '../../../shapes/references.ts'

export const ldap = object(
  'Users in an LDAP directory.',
  {
    address: required(
      text('Address of the directory, such as `ldap://ldap.example.com:389`.', { minLength: 1 }),
    ),
    userDnTemplate: text('Distinguished name (DN) of the entry of a user, with `%s` for the user.'),
    searchFilter: text('LDAP filter that finds the entry of a user.'),
    membershipAttributeName: text('Attribute of the user entry that contains the groups.'),
    allowedGroups: listOf(
      'Distinguished names (DN) of allowed groups. The user must be in one of them. Empty: any user.',
      text('Distinguished name (DN) of a group.'),
    ),
    disableGroupChecking: flag('Whether group membership is not checked.'),
    groupLookupSettings: object('How the groups of a user are found.', {
      checkGroupsWithServiceAccount: flag(
        'Whether groups are searched with a service account, not with that of the user.',
      ),
      credentialsSecretRef: reference('Secret with the name and password of the service account.'),
    }),
    pool: object('Pool of connections to the directory.', {
      initialSize: nullable(uint32('Number of connections that are opened at the start.')),
      maxSize: nullable(uint32('Largest number of connections.')),
    }),
  },
  { definition: 'Ldap' },
)
