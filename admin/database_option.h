// --database URL and its --password-file, of the commands that go to a database themselves.
#pragma once

#include "admin/command_line.h"
#include "server/sql/database_url.h"
#include "shared/model/problem.h"

namespace cts::admin {

tl::expected<sql::DatabaseSettings, model::Problem> database_of(const CommandLine& line);

}  // namespace cts::admin
