import * as evaluate from '@muster/evaluate'
import { QuerySyntaxError } from '@muster/query'
import * as warehouse from '@muster/warehouse'
import type { FastifyError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isPostgresUnavailable } from '../postgres/is-postgres-unavailable.ts'
import { UnreadableRequest } from '../tracking/tracking-error.ts'
import { ApiError } from './api-error.ts'

/** Anything thrown while a request is served, as what the client is told of it. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof QuerySyntaxError) return queryInvalid(error)
  if (error instanceof warehouse.InvalidPattern || error instanceof evaluate.InvalidPattern)
    return new ApiError(422, 'query_invalid', error.message)
  if (error instanceof warehouse.UnknownAudience) return new ApiError(422, 'audience_unknown', error.message)
  if (error instanceof warehouse.AudienceCycle || error instanceof evaluate.AudienceCycle)
    return new ApiError(422, 'audience_cycle', error.message, { details: error.path })
  if (error instanceof UnreadableRequest) return new ApiError(400, 'invalid_request', error.message)
  if (error instanceof warehouse.QueueFull)
    return new ApiError(503, 'unavailable', error.message, { retryAfter: 1 })
  if (error instanceof warehouse.Unavailable || isPostgresUnavailable(error))
    return new ApiError(503, 'unavailable', 'The storage does not answer. Try again.', { retryAfter: 1 })
  if (hasZodFastifySchemaValidationErrors(error)) return requestInvalid(error)
  if (isFastifyError(error) && error.statusCode !== undefined && error.statusCode < 500)
    return ofFramework(error)
  return new ApiError(500, 'internal_error', 'Something went wrong.')
}

function queryInvalid(error: QuerySyntaxError): ApiError {
  const { line, column, offset, length, message, expected, suggestion } = error
  return new ApiError(422, 'query_invalid', message, {
    details: [{ line, column, offset, length, message, expected, suggestion }],
  })
}

function requestInvalid(error: {
  validation: readonly { instancePath: string; message?: string }[]
}): ApiError {
  const details = error.validation.map(({ instancePath, message = 'is wrong' }) => ({
    field: instancePath.slice(1).replaceAll('/', '.'),
    message,
  }))
  const [first] = details
  return new ApiError(400, 'invalid_request', `${first?.field || 'The request'}: ${first?.message}.`, {
    details,
  })
}

function ofFramework(error: FastifyError): ApiError {
  switch (error.statusCode) {
    case 413:
      return new ApiError(400, 'invalid_request', 'The request is larger than 500 KB.')
    case 415:
      return new ApiError(415, 'unsupported_media_type', 'Send the body as application/json.')
    case 429:
      return new ApiError(429, 'rate_limited', error.message)
    default:
      return new ApiError(error.statusCode ?? 400, 'invalid_request', error.message)
  }
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error
}
