import { described, mapOf, marker, object, secret, text } from '../../../../model/resource-fields.ts'

const users = object(
  'Users with their passwords.',
  {
    users: mapOf(
      'Users by name.',
      object('Password of a user.', {
        hashedPassword: secret(text('Hash of the password.')),
        salt: secret(text('Salt of the hash.')),
      }),
    ),
  },
  { definition: 'BasicAuthUsers' },
)

export const basicAuth = object(
  'HTTP basic authentication with user names and passwords.',
  {
    realm: text('Realm, for the login prompt of the browser.'),
    apr: described('Users with passwords that are hashed as in Apache files (APR1).', users),
    encryption: object(
      'How the passwords of `userList` are hashed.',
      {
        apr: marker('As in Apache files (APR1). Set to `{}` to select it.'),
        sha1: marker('With SHA-1. Set to `{}` to select it.'),
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
