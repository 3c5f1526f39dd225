# Builds schema/*.sql into server/sql, as a list in the order of the numbers, so that a program needs no path to them.
function(cts_embed_schema target)
  file(GLOB steps CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/schema/*.sql)
  list(SORT steps)
  set(entries "")
  foreach(step ${steps})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${step})
    get_filename_component(name ${step} NAME_WE)
    string(REGEX MATCH "^[0-9]+" number ${name})
    math(EXPR number "${number}")
    file(READ ${step} text)
    string(APPEND entries "        {${number}, \"${name}\", R\"sql(${text})sql\"},\n")
  endforeach()
  set(generated ${CMAKE_BINARY_DIR}/schema_steps.cpp)
  file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT [[
// Made from schema/*.sql by cmake/CtsSchema.cmake.
#include "server/sql/migration.h"

namespace cts::sql {

const std::vector<Step>& schema_steps() {
    static const std::vector<Step> steps{
@entries@    };
    return steps;
}

}  // namespace cts::sql
]])
  target_sources(${target} PRIVATE ${generated})
endfunction()
