# SOCI ships no CMake configuration on Debian. Defines SOCI::core, SOCI::sqlite3 and SOCI::mysql.
find_path(SOCI_INCLUDE_DIR soci/soci.h)
find_path(SOCI_MARIADB_INCLUDE_DIR mysql.h PATH_SUFFIXES mariadb)
find_library(SOCI_CORE_LIBRARY soci_core)
find_library(SOCI_SQLITE3_LIBRARY soci_sqlite3)
find_library(SOCI_MYSQL_LIBRARY soci_mysql)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SOCI REQUIRED_VARS SOCI_CORE_LIBRARY SOCI_SQLITE3_LIBRARY
                                  SOCI_MYSQL_LIBRARY SOCI_INCLUDE_DIR SOCI_MARIADB_INCLUDE_DIR)
if(SOCI_FOUND AND NOT TARGET SOCI::core)
  add_library(SOCI::core UNKNOWN IMPORTED)
  set_target_properties(SOCI::core PROPERTIES IMPORTED_LOCATION ${SOCI_CORE_LIBRARY}
                        INTERFACE_INCLUDE_DIRECTORIES "${SOCI_INCLUDE_DIR};${SOCI_MARIADB_INCLUDE_DIR}")
  foreach(engine sqlite3 mysql)
    string(TOUPPER ${engine} upper)
    add_library(SOCI::${engine} UNKNOWN IMPORTED)
    set_target_properties(SOCI::${engine} PROPERTIES IMPORTED_LOCATION ${SOCI_${upper}_LIBRARY}
                          INTERFACE_LINK_LIBRARIES SOCI::core)
  endforeach()
endif()
