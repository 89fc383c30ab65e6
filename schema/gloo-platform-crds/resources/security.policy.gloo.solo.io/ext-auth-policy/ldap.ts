import { flag, listOf, nullable, object, text, uint32 } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { reference } from '../../../shapes/references.ts'

export const ldap = object(
  'Users of a directory with LDAP.',
  {
    address: required(
      text('Address of the directory, such as `ldap://ldap.example.com:389`.', { minLength: 1 }),
    ),
    userDnTemplate: text('Name of the entry of a user, with `%s` for the user.'),
    searchFilter: text('Filter by which the entry of a user is found.'),
    membershipAttributeName: text('Attribute of the entry with the groups of the user.'),
    allowedGroups: listOf(
      'Groups, one of which the user must be in. Empty: any user.',
      text('Name of the entry of a group.'),
    ),
    disableGroupChecking: flag('Whether groups are not looked at.'),
    groupLookupSettings: object('How the groups of a user are found.', {
      checkGroupsWithServiceAccount: flag('Whether an account of the server looks for them, not the user.'),
      credentialsSecretRef: reference('Secret with the name and password of the account.'),
    }),
    pool: object('Connections to the directory.', {
      initialSize: nullable(uint32('Number of connections that are opened at the start.')),
      maxSize: nullable(uint32('Largest number of connections.')),
    }),
  },
  { definition: 'Ldap' },
)
