#include "client/ui/attachment_files.h"

#include <wx/ffile.h>
#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/log.h>
#include <wx/msgdlg.h>

#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr std::size_t most_read = 1024 * 1024;  // more than may be attached; how much that is, the desk judges
constexpr const char* kinds = "*.pdf;*.png;*.jpg;*.jpeg;*.wav;*.mp3;*.txt";

wxString wx(const std::string& text) {
    return wxString::FromUTF8(text);
}

void say_fault(wxWindow& parent, const std::string& words) {
    wxMessageBox(wx(words), wx(tr("Attachments")), wxOK | wxICON_WARNING, &parent);
}

}  // namespace

std::optional<ChosenFile> choose_file_to_attach(wxWindow& parent) {
    const wxString filter = wx(tr("Letters, pictures, recordings, texts")) + "|" + kinds;
    wxFileDialog dialog(&parent, wx(tr("Attach a file to the ticket")), "", "", filter,
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    const wxLogNull silent;
    wxFFile file(dialog.GetPath(), "rb");
    if (!file.IsOpened()) return say_fault(parent, tr("The file cannot be read.")), std::nullopt;
    std::string bytes(most_read, '\0');
    bytes.resize(file.Read(bytes.data(), bytes.size()));
    return ChosenFile{wxFileName(dialog.GetPath()).GetFullName().utf8_string(), std::move(bytes)};
}

void keep_as_file(wxWindow& parent, const std::string& name, const std::string& bytes) {
    wxFileDialog dialog(&parent, wx(tr("Keep the attachment as a file")), "", wx(name), "",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    const wxLogNull silent;
    wxFFile file(dialog.GetPath(), "wb");
    if (!file.IsOpened() || file.Write(bytes.data(), bytes.size()) != bytes.size() || !file.Close())
        say_fault(parent, tr("The file cannot be written there."));
}

}  // namespace cts::ui
