import { text } from '../../model/resource-fields.ts'

/** A place in a cloud, from large to small. */
export const locality = {
  region: text('Region, such as `us-east-1`.'),
  zone: text('Zone in the region.'),
  subZone: text('Part of the zone.'),
}
