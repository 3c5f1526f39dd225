// How a page of the web console stays logged in. Its token is in a cookie that no script can read and no other site can
// send along (HttpOnly, SameSite=Strict; Secure beyond a plain loopback). A cookie is sent whoever made the request, so
// one that changes something must also show that a page of ours made it: the page's own token in X-CSRF-Token, and the
// Origin a browser says.
#pragma once

#include <string>

#include "server/http/request.h"
#include "server/service/result.h"
#include "server/service/tools.h"

namespace cts::http {

inline constexpr const char* csrf_header = "x-csrf-token";

std::string cookie_token(const Request& request);  // empty: it brings none
std::string session_cookie(const std::string& token, bool secure);
std::string cookie_gone(bool secure);
bool is_secure(const Request& request, bool over_tls);  // said by a proxy before us, too

// What a page of this session sends back; tells nothing about the session's own token.
std::string csrf_token(const service::Tools& tools, const std::string& session_token);

// foreign_origin (X-CSRF-Token, Origin): of a request that changes something.
service::Result<service::Done> check_made_by_our_page(const service::Tools& tools, const Request& request,
                                                      const std::string& session_token);

}  // namespace cts::http
