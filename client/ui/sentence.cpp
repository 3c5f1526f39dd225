#include "client/ui/sentence.h"

#include <wx/filename.h>
#include <wx/stdpaths.h>
#include <wx/translation.h>

namespace cts::ui {
namespace {

// Beside the program when installed, in the build tree otherwise.
void add_catalogue_folders() {
    wxFileName beside(wxStandardPaths::Get().GetExecutablePath());
    beside.RemoveLastDir();
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(beside.GetPathWithSep() + "share/locale");
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(CTS_LOCALE_DIR);
}

}  // namespace

void speak(model::Language language) {
    static const bool folders_known = (add_catalogue_folders(), true);
    static_cast<void>(folders_known);
    auto* translations = new wxTranslations;  // wxTranslations::Set takes it
    translations->SetLanguage(language == model::Language::zh_CN ? "zh_CN" : "en");
    if (language == model::Language::zh_CN) translations->AddCatalog("cts-client", wxLANGUAGE_ENGLISH_US);
    wxTranslations::Set(translations);
}

std::string tr(const char* msgid) {
    return wxGetTranslation(wxString::FromUTF8(msgid), "cts-client").utf8_string();
}

std::string tr(const char* singular, const char* plural, long count) {
    return wxGetTranslation(wxString::FromUTF8(singular), wxString::FromUTF8(plural), static_cast<unsigned>(count),
                            "cts-client")
        .utf8_string();
}

}  // namespace cts::ui
