import { required } from '../../model/collections.ts'
import { mapOf, object, text, withRules } from '../../model/resource-fields.ts'

/** What a developer portal shows of an API product. */
export const portalMetadata = object(
  'What the developer portal shows of the API product.',
  {
    apiProductId: required(
      withRules(text('ID of the API product. Its versions have the same ID.'), [
        { rule: "!self.contains(' ')", message: 'must not contain blanks' },
      ]),
    ),
    apiVersion: required(text('Version of the API product.')),
    apiProductDisplayName: text('Name of the API product for people.'),
    title: text('Title of the version.'),
    description: text('What the API is for.'),
    contact: text('Who answers questions.'),
    license: text('License of the API.'),
    lifecycle: text('State of the version, such as `supported`.'),
    termsOfService: text('Terms of service, or their address.'),
    customMetadata: mapOf('Further facts by name.', text('One fact.')),
  },
  { definition: 'PortalMetadata' },
)
