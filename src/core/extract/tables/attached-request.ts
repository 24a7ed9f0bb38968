import type { Quantity } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { firstOfEach } from '../../words/first-of-each.ts'
import { productIndex } from '../catalogue/product-index.ts'
import { mentionsIn } from '../catalogue/product-mentions.ts'
import type { QuantityRead } from '../goods/quantities.ts'
import { comparable } from '../letter/said.ts'
import { type RequestRead, readRequest } from '../request/request.ts'
import { certificatesIn } from '../terms/certificates.ts'
import { type AttachedFile, citing } from './attached-files.ts'
import type { LineFacts } from './line-facts.ts'

/** What the mail asks for, completed by its files. Where they disagree the mail's own words stand. */
export function withFiles(own: RequestRead, files: readonly AttachedFile[], rules: Rules): RequestRead {
  return files.reduce((sofar, file) => completed(sofar, requestOfFile(file, own, rules)), own)
}

/** What one file asks for. Its rows of goods say more than its text. */
function requestOfFile(file: AttachedFile, mail: RequestRead, rules: Rules): RequestRead {
  const told = inFile(readRequest(file.said, rules), file)
  if (file.lines.length === 0) return told
  const named = file.lines.map((line) => ({
    ...line,
    evidence: file.name === null ? line.line.text : `${file.name}, row ${line.line.row}: ${line.line.text}`,
  }))
  const target = named.find(({ targetPrice }) => targetPrice !== null)
  const due = named.find(({ line }) => line.cells.deadline !== undefined)
  return {
    ...told,
    products: named.map(({ product, evidence }) => ({ ...product, evidence })),
    quantities: named.flatMap((line) => countOf(line, mail, rules)),
    target: target?.targetPrice ? { price: target.targetPrice, evidence: target.evidence } : told.target,
    certificates: [
      ...told.certificates,
      ...named.flatMap(({ said, evidence }) =>
        said.body.flatMap((remark) => certificatesIn(remark, rules).map(({ name }) => ({ name, evidence }))),
      ),
    ],
    deadline: due ? { words: due.line.cells.deadline ?? '', evidence: due.evidence } : told.deadline,
  }
}

/** The same, its evidence naming the file. */
function inFile(read: RequestRead, file: AttachedFile): RequestRead {
  const placed = <T extends { readonly evidence: string }>(one: T): T => ({
    ...one,
    evidence: citing(file, one.evidence),
  })
  const placedOrNone = <T extends { readonly evidence: string }>(one: T | null): T | null => one && placed(one)
  return {
    products: read.products.map(placed),
    quantities: read.quantities.map(placed),
    terms: read.terms.map(placed),
    destination: placedOrNone(read.destination),
    target: placedOrNone(read.target),
    certificates: read.certificates.map(placed),
    deadline: placedOrNone(read.deadline),
    payment: placedOrNone(read.payment),
  }
}

/** The quantities of a row, unless the mail counts the same product, or the same number of something, itself. */
function countOf(line: LineFacts & { readonly evidence: string }, mail: RequestRead, rules: Rules): QuantityRead[] {
  const { quantities, product, evidence } = line
  const isTold = product.sku !== null && mail.quantities.some((told) => names(told.evidence, product.sku ?? '', rules))
  const news = quantities.filter(
    ({ quantity, hasUnit }) => !mail.quantities.some((told) => isSame(told.quantity, quantity, hasUnit)),
  )
  return isTold ? [] : news.map(({ quantity }) => ({ quantity, evidence }))
}

/** Sets, pairs and pieces are counted alike, and a bare number in a table is of what the mail says. */
function isSame(told: Quantity, { value, unit }: Quantity, hasUnit: boolean): boolean {
  const pieces = new Set(['pc', 'set', 'pair'])
  return told.value === value && (!hasUnit || told.unit === unit || (pieces.has(told.unit) && pieces.has(unit)))
}

/** Whether a sentence speaks of this product and no other. */
function names(sentence: string, sku: string, rules: Rules): boolean {
  const mentions = mentionsIn(comparable(sentence), productIndex(rules.catalogue))
  return mentions.length > 0 && mentions.every(({ product }) => product.sku === sku)
}

/** Goods that the mail names only vaguely give way to those of the file; a place goes with its term. */
function completed(own: RequestRead, file: RequestRead): RequestRead {
  const isVague = own.products.every(({ sku }) => sku === null) && file.products.length > 0
  const sameTerm = own.terms.length === 0 || file.terms[0]?.incoterm === own.terms[0]?.incoterm
  return {
    products: firstOfEach(
      [...(isVague ? [] : own.products), ...file.products],
      ({ sku, text }) => sku ?? text.toLowerCase(),
    ),
    quantities: firstOfEach([...own.quantities, ...file.quantities], ({ quantity }) => JSON.stringify(quantity)),
    terms: own.terms.length > 0 ? own.terms : file.terms,
    destination: own.destination ?? (sameTerm ? file.destination : null),
    target: own.target ?? file.target,
    certificates: firstOfEach([...own.certificates, ...file.certificates], ({ name }) =>
      name.toUpperCase().replace(/[ -]/g, ''),
    ),
    deadline: own.deadline ?? file.deadline,
    payment: own.payment ?? file.payment,
  }
}
