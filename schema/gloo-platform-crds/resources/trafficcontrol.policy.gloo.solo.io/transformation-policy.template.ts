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
  'Inja templates.',
  {
    extractors: mapOf(
      'Values for the templates, by name.',
      object(
        'A value of the request or response.',
        {
          header: text('Name of the header that contains the value.'),
          body: emptyObject('The body contains the value. Set to `{}` to select it.'),
          regex: text('Regular expression for the whole text. The value is one of its capture groups.'),
          subgroup: uint32('Number of the capture group. 0 is the whole match.'),
          mode: oneOf('What the value is.', {
            EXTRACT: 'The capture group.',
            SINGLE_REPLACE: 'The text with the capture group replaced.',
            REPLACE_ALL: 'The text with every match replaced.',
          }),
          replacementText: nullable(text('Replacement for the capture group or for each match.')),
        },
        { atMostOne: [['header', 'body']] },
      ),
    ),
    headers: mapOf('Headers to set by name.', template),
    headersToAppend: listOf(
      'Headers to add, in addition to existing headers of the same name.',
      object('A header.', { key: text('Name of the header.'), value: template }),
    ),
    headersToRemove: listOf('Headers to remove.', text('Name of a header.')),
    body: described('Template of the body.', template),
    passthrough: marker('The body stays as it is, and is not read. Set to `{}` to select it.'),
    mergeExtractorsToBody: marker(
      'The body becomes JSON with the extracted values. Set to `{}` to select it.',
    ),
    dynamicMetadataValues: listOf(
      'Envoy dynamic metadata to set.',
      object('A value.', {
        metadataNamespace: text('Namespace of the metadata.'),
        key: text('Key of the value.'),
        value: template,
        jsonToProto: flag('Whether the value is JSON instead of text.'),
      }),
    ),
    parseBodyBehavior: oneOf('Whether templates can use fields of the body.', {
      ParseAsJson: 'The body is read as JSON.',
      DontParse: 'The body is text.',
    }),
    ignoreErrorOnParse: flag('Whether a body that is not JSON is accepted and forwarded.'),
    advancedTemplates: flag('Whether templates call values as functions, so that names may contain dots.'),
    escapeCharacters: flag('Whether values are escaped for JSON.'),
  },
  { definition: 'InjaTemplate', atMostOne: [['body', 'passthrough', 'mergeExtractorsToBody']] },
)
