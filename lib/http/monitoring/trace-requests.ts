import { masked } from '../../process/log/masked';
import type { Traces } from '../../process/monitoring/traces';
import { idOf } from '../../process/request-context';
import type { Middleware } from '../middleware';
import { pathOf } from '../path';
import { outcomeOf } from './cache-outcome';
import { routeName } from './route-name';

/** Has each request traced, under the name that the log has it by. */
export function traceRequests(traces: Traces): Middleware {
  return (request, response, next) => {
    const { headers, method = '', url = '' } = request;
    const path = pathOf(url);
    const traced = { id: idOf(request) ?? '', method, path: masked(path), headers };
    return traces.request(traced, (end) => {
      response.once('close', () => {
        const status = response.headersSent ? response.statusCode : 499;
        end({ route: routeName(path), status, cache: outcomeOf(response) });
      });
      return next();
    });
  };
}
