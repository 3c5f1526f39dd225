// Brings a database to the schema this program was built with, step by step; each can be run again after it broke off
// (schema/README.md). Two programs that try at once wait for each other.
#pragma once

#include <string>
#include <vector>

#include "server/sql/connection.h"

namespace cts::sql {

struct Step {
    int number = 0;
    std::string name;
    std::string text;
};
const std::vector<Step>& schema_steps();  // built in, in order

std::vector<std::string> statements_of(const std::string& step_text);  // without comments

int newest_schema();                    // the number of the last step built in
int schema_of(Connection& connection);  // of the database; 0: none yet
int migrate(Connection& connection);    // how many steps were applied
int migrate(Connection& connection, const std::vector<Step>& steps);

}  // namespace cts::sql
