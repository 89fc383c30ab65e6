import { described, mapOf, marker, object, secret, text } from '../../../../model/resource-fields.ts'

const users = object(
  'Users with their passwords.',
  {
    users: mapOf(
      'Users by name.',
      object('A password.', {
        hashedPassword: secret(text('Hash of the password.')),
        salt: secret(text('Salt of the hash.')),
      }),
    ),
  },
  { definition: 'BasicAuthUsers' },
)

export const basicAuth = object(
  'Names and passwords of users.',
  {
    realm: text('Name of what is protected, for the question of the browser.'),
    apr: described('Users with passwords that are hashed as in files of Apache.', users),
    encryption: object(
      'How the passwords of `userList` are hashed.',
      {
        apr: marker('As in files of Apache. An empty object chooses it.'),
        sha1: marker('With SHA-1. An empty object chooses it.'),
      },
      { atMostOne: [['apr', 'sha1']] },
    ),
    userList: described('Users with passwords that are hashed as `encryption` says.', users),
  },
  {
    definition: 'BasicAuth',
    atMostOne: [['userList']],
    rules: [
      {
        rule: 'has(self.apr) ? !has(self.encryption) && !has(self.userList) : has(self.encryption) && has(self.userList)',
        message: 'requires either apr, or encryption and userList',
      },
    ],
  },
)
