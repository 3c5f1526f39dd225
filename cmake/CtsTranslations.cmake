# Translations: every po/<language>.po becomes <build>/share/locale/<language>/LC_MESSAGES/<domain>.mo as part of ALL.
# Programs are built into <build>/bin, so ../share/locale beside the executable is right in the build tree and when
# installed; the rooms that open a catalogue also get the build tree's folder as CTS_LOCALE_DIR, for the tests.
# scripts/translations brings the .po files up to date.
set(CTS_LOCALE_DIR ${CMAKE_BINARY_DIR}/share/locale)
add_custom_target(cts_translations ALL)

function(cts_translation_domain domain folder)
  file(GLOB catalogues CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.po)
  foreach(catalogue ${catalogues})
    get_filename_component(language ${catalogue} NAME_WE)
    set(compiled ${CTS_LOCALE_DIR}/${language}/LC_MESSAGES/${domain}.mo)
    file(MAKE_DIRECTORY ${CTS_LOCALE_DIR}/${language}/LC_MESSAGES)
    add_custom_command(OUTPUT ${compiled} COMMAND ${GETTEXT_MSGFMT_EXECUTABLE} --check -o ${compiled} ${catalogue}
                       DEPENDS ${catalogue} VERBATIM)
    add_custom_target(cts_translation_${domain}_${language} DEPENDS ${compiled})
    add_dependencies(cts_translations cts_translation_${domain}_${language})
  endforeach()
endfunction()

# Tells a room where the build tree keeps the catalogues; does nothing while the room has no sources.
function(cts_uses_translations room)
  get_target_property(type ${room} TYPE)
  if(type STREQUAL "STATIC_LIBRARY")
    target_compile_definitions(${room} PRIVATE CTS_LOCALE_DIR="${CTS_LOCALE_DIR}")
    add_dependencies(${room} cts_translations)
  endif()
endfunction()

cts_translation_domain(cts shared/words/po)
cts_translation_domain(cts-client client/ui/po)
cts_uses_translations(cts_shared_words)
if(CTS_BUILD_CLIENT)
  cts_uses_translations(cts_client_ui)
endif()
install(DIRECTORY ${CTS_LOCALE_DIR}/ DESTINATION share/locale)
