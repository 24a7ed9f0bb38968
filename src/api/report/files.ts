import type { FastifyReply } from 'fastify'
import { csvOf, type Table } from '../../core/report/table.ts'
import { contentDisposition } from '../mail/content-disposition.ts'
import { workbookOf } from './workbook.ts'

export type FileForm = 'csv' | 'xlsx'

const TYPES: Record<FileForm, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A table as a file to save. */
export function sendFile(reply: FastifyReply, table: Table, form: FileForm): Buffer {
  reply.header('content-type', TYPES[form])
  reply.header('content-disposition', contentDisposition(`${table.name}.${form}`))
  reply.header('cache-control', 'no-store')
  return form === 'csv' ? Buffer.from(csvOf(table)) : workbookOf(table)
}
