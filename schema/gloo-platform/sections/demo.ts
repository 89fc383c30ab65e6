import { flag } from '../../model/scalars.ts'
import { section } from '../../model/collections.ts'
import { sources } from '../sources.ts'

/** Helpers for demos. */
export const demo = section(
  {
    manageAddonNamespace: flag({
      description:
        'Create the namespace `common.addonNamespace` with the release. An uninstall deletes it and all in it.',
      default: false,
      source: `${sources.v233}; ${sources.v258}`,
    }),
  },
  { description: 'Helpers for demos.' },
)
