import {
  described,
  emptyObject,
  flag,
  listOf,
  mapOf,
  marker,
  nullable,
  object,
  oneOf,
  text,
  uint32,
} from '../../../model/resource-fields.ts'

const template = object(
  'A template.',
  { text: text('The text of the template.') },
  { definition: 'Template' },
)

export const injaTemplate = object(
  'Templates in the language Inja.',
  {
    extractors: mapOf(
      'Values for the templates, by name.',
      object(
        'A value of the request or response.',
        {
          header: text('Name of the header that has it.'),
          body: emptyObject('The body has it. An empty object chooses it.'),
          regex: text('Regular expression for the whole text. The value is one of its groups.'),
          subgroup: uint32('Number of the group. 0 is the whole match.'),
          mode: oneOf('What the value is.', {
            EXTRACT: 'The group.',
            SINGLE_REPLACE: 'The text with the group replaced.',
            REPLACE_ALL: 'The text with every match replaced.',
          }),
          replacementText: nullable(text('Text in place of the group or of each match.')),
        },
        { atMostOne: [['header', 'body']] },
      ),
    ),
    headers: mapOf('Headers to set by name.', template),
    headersToAppend: listOf(
      'Headers to add beside those of the same name.',
      object('A header.', { key: text('Name of the header.'), value: template }),
    ),
    headersToRemove: listOf('Headers to remove.', text('Name of a header.')),
    body: described('Template of the body.', template),
    passthrough: marker('The body stays as it is, and is not read. An empty object chooses it.'),
    mergeExtractorsToBody: marker(
      'The body becomes JSON with the extracted values. An empty object chooses it.',
    ),
    dynamicMetadataValues: listOf(
      'Metadata of Envoy to set.',
      object('A value.', {
        metadataNamespace: text('Namespace of the metadata.'),
        key: text('Key of the value.'),
        value: template,
        jsonToProto: flag('Whether the value is JSON, not text.'),
      }),
    ),
    parseBodyBehavior: oneOf('Whether templates see the fields of the body.', {
      ParseAsJson: 'The body is read as JSON.',
      DontParse: 'The body is text.',
    }),
    ignoreErrorOnParse: flag('Whether a body that is not JSON is passed on.'),
    advancedTemplates: flag(
      'Whether values are called in the templates as functions, so that names may have dots.',
    ),
    escapeCharacters: flag('Whether values are escaped for JSON.'),
  },
  { definition: 'InjaTemplate', atMostOne: [['body', 'passthrough', 'mergeExtractorsToBody']] },
)
