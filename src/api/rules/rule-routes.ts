import { type Route, route } from '../route.ts'
import { backTest, checkDraft, goBackTo, publishDraft, readSettings } from './rule-drafts.ts'
import * as shape from './rule-shapes.ts'
import { listVersions, readRules } from './rules.ts'

/** The part of the list of routes by which rules are read, tried and published. */
export const RULE_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/rules',
    who: 'read_only',
    answer: shape.rulesState,
    handle: async (deps) => readRules(deps),
  }),
  route({
    method: 'GET',
    url: '/api/rules/settings',
    who: 'manager',
    answer: shape.ruleSettings,
    handle: (deps) => readSettings(deps),
  }),
  route({
    method: 'POST',
    url: '/api/rules/check',
    who: 'manager',
    body: shape.draftedBody,
    answer: shape.checkedRules,
    handle: (deps, { body }) => checkDraft(deps, body),
  }),
  route({
    method: 'POST',
    url: '/api/rules/back-test',
    who: 'manager',
    body: shape.backTestBody,
    answer: shape.backTested,
    handle: (deps, { body }) => backTest(deps, body),
  }),
  route({
    method: 'GET',
    url: '/api/rules/versions',
    who: 'manager',
    answer: shape.ruleVersions,
    handle: (deps) => listVersions(deps),
  }),
  route({
    method: 'POST',
    url: '/api/rules/versions',
    who: 'manager',
    body: shape.publishBody,
    answer: shape.published,
    handle: (deps, { staff, body }) => publishDraft(deps, staff, body),
  }),
  route({
    method: 'POST',
    url: '/api/rules/versions/:number/back',
    who: 'manager',
    params: shape.numberParams,
    body: shape.backBody,
    answer: shape.published,
    handle: (deps, { staff, params, body }) => goBackTo(deps, staff, params.number, body),
  }),
]
