// Which versions of a kit a request asks for, and whether the asker has them already (RFC 9110 §13.1.2).
#pragma once

#include "server/http/request.h"
#include "server/service/result.h"
#include "shared/api/messages.h"

namespace cts::http {

// All of purpose, form, product and faq, or none of them (the newest). bad_parameter otherwise.
service::Result<std::optional<api::ProjectVersions>> versions_asked(const Request& request);

std::string kit_tag(const api::KitSource& kit);  // published parts never change: their versions are the tag
bool is_known(const Request& request, const std::string& tag);

}  // namespace cts::http
