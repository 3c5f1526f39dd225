// What a request must be before its handler looks at it: of the right media type, with parameters that the route knows.
// That it came whole and within the limits is connection/'s promise.
#pragma once

#include "server/http/route.h"

namespace cts::http {

// unsupported_media_type, bad_parameter (unknown, or given twice).
service::Result<service::Done> check_request(const Request& request, const Route& route);

std::string known_method(const std::string& method);  // "other" for what HTTP does not name

// If-Match: "3", the revision a change was made from. revision_missing; bad_revision: anything but one strong tag of a
// positive number.
service::Result<int> revision_wanted(const Request& request);

}  // namespace cts::http
