import type { Static } from 'typebox'
import type { Component } from '../model/component.ts'
import { openSection, section } from '../model/collections.ts'
import { flag } from '../model/scalars.ts'
import { sources } from './sources.ts'
import { common } from './components/common.ts'
import { featureGates } from './components/feature-gates.ts'
import { glooAgent } from './components/gloo-agent.ts'
import { glooMgmtServer } from './components/gloo-mgmt-server.ts'
import { licensing } from './components/licensing.ts'
import { redis } from './components/redis.ts'
import { unmodelled } from './unmodelled.ts'

/** Name of the chart, and the version of the published chart that defaults and templates follow. */
export const platformChart = { name: 'gloo-platform', version: '2.7.2' } as const

/** The components that the chart renders. */
export const components: readonly Component[] = [glooMgmtServer, glooAgent, redis]

/** The whole values tree of `gloo-platform`, in the order of `values.yaml`. */
export const platform = section(
  {
    common,
    licensing,
    featureGates,
    ...glooMgmtServer.values,
    ...glooAgent.values,
    ...redis.values,
    ...unmodelled,
    installEnterpriseCrds: flag({
      description: 'Install the custom resources of the enterprise products.',
      source: sources.inUse,
      passThrough: { reason: 'other-chart', note: 'set it for gloo-platform-crds' },
    }),
    global: openSection(
      {},
      {
        description: "Values that Helm hands to every subchart. The chart's own templates read none of them.",
        source: 'Helm: global values',
      },
    ),
  },
  { description: 'Values of the chart gloo-platform.' },
)

export type PlatformValues = Static<typeof platform>

/** Dot-separated path of a value, down to where Kubernetes' own shapes begin. */
export type ValuesPath = PathsOf<PlatformValues, 5>

export type PathsOf<T, Depth extends number> = Depth extends 0
  ? never
  : {
      [K in keyof T & string]:
        | K
        | (IsSection<NonNullable<T[K]>> extends true
            ? `${K}.${PathsOf<NonNullable<T[K]>, Less[Depth]>}`
            : never)
    }[keyof T & string]

type Less = { 5: 4; 4: 3; 3: 2; 2: 1; 1: 0 } & Record<number, number>

type IsSection<T> = T extends readonly unknown[] | string | number | boolean
  ? false
  : string extends keyof T
    ? false
    : T extends object
      ? true
      : false
