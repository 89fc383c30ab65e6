import { required } from '../../model/collections.ts'
import { mapOf, object, text, withRules } from '../../model/resource-fields.ts'

const description = 'What the developer portal shows of the API product.'

const apiProductId = text('ID of the API product. Its versions have the same ID.')

const others = {
  apiVersion: required(text('Version of the API product.')),
  apiProductDisplayName: text('Display name of the API product.'),
  title: text('Title of the version.'),
  description: text('What the API is for.'),
  contact: text('Contact for questions.'),
  license: text('License of the API.'),
  lifecycle: text('State of the version, such as `supported`.'),
  termsOfService: text('Terms of service, or their address.'),
  customMetadata: mapOf('Further metadata, by key.', text('Value of the key.')),
}

/** What a developer portal shows of an API product. */
export const portalMetadata = object(
  description,
  {
    apiProductId: required(
      withRules(apiProductId, [{ rule: "!self.contains(' ')", message: 'must not contain blanks' }]),
    ),
    ...others,
  },
  { definition: 'PortalMetadata' },
)

/** The same in kinds of 2.14, of which no rules are known. */
export const productMetadata = object(description, { apiProductId: required(apiProductId), ...others })
