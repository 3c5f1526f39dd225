// The description of the API that the server serves: docs/openapi.yaml, compiled in.
#pragma once

#include <string>
#include <string_view>

namespace cts::http {

std::string_view openapi_yaml();
const std::string& openapi_json();  // the same, converted once

}  // namespace cts::http
