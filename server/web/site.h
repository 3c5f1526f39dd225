// The pages of the web console: looking, not typing (DESIGN 1). They hold no data; what they show they ask the wire
// for, as the session in their cookie may. Whatever a page is made of comes from here and nowhere else, which the
// policy it is sent with holds a browser to: no script, style, frame or request of another origin, nothing inline,
// nothing evaluated.
#pragma once

#include "server/http/request.h"

namespace cts::web {

// nullopt: the address is none of a page's, so it is the wire's to answer.
std::optional<http::Answer> page_for(const http::Request& request);

}  // namespace cts::web
