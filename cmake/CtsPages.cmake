# Builds the pages of the web console into server/web: what server/web/pages holds, their Chinese, and D3 as Debian's
# node-d3 brings it (BSD-3-Clause). One program is then all there is to install.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_file(CTS_D3 d3.min.js PATHS /usr/share/nodejs/d3/dist NO_DEFAULT_PATH REQUIRED)

function(cts_embed_pages target)
  file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/web/pages/*)
  set(sources ${pages} ${CMAKE_SOURCE_DIR}/server/web/po/zh_CN.po ${CTS_D3})
  set(named words.zh_CN.json=${CMAKE_SOURCE_DIR}/server/web/po/zh_CN.po d3.min.js=${CTS_D3})
  foreach(page ${pages})
    get_filename_component(name ${page} NAME)
    list(APPEND named ${name}=${page})
  endforeach()
  set(generated ${CMAKE_BINARY_DIR}/web_files.cpp)
  add_custom_command(OUTPUT ${generated} COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/embed_pages.py ${generated} ${named}
                     DEPENDS ${sources} ${CMAKE_SOURCE_DIR}/cmake/embed_pages.py VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
