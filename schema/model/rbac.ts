/** One rule of a Role or ClusterRole. */
export interface RbacRule {
  apiGroup: string
  resources: string[]
  verbs: string[]
}

const verbSets = {
  all: ['*'],
  read: ['get', 'list', 'watch'],
  readAndWrite: ['get', 'list', 'patch', 'update', 'watch'],
  update: ['get', 'update'],
  patchAndUpdate: ['get', 'patch', 'update'],
}

/** A rule on resources, given as words in one string. The core group is `''`. */
export function allow(verbs: keyof typeof verbSets, apiGroup: string, resources: string): RbacRule {
  return { apiGroup, resources: resources.split(' '), verbs: verbSets[verbs] }
}

/** A rule on the `status` sub-resource of each of the resources. */
export function allowStatus(verbs: keyof typeof verbSets, apiGroup: string, resources: string): RbacRule {
  return { apiGroup, resources: resources.split(' ').map((name) => `${name}/status`), verbs: verbSets[verbs] }
}
