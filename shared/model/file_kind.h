// What a file is, by what it holds, not by what it is called. Only these may be attached:
//
//   type              begins with                                   names
//   application/pdf   %PDF-                                         .pdf
//   image/png         89 50 4E 47 0D 0A 1A 0A                       .png
//   image/jpeg        FF D8 FF                                      .jpg .jpeg
//   audio/wav         RIFF .... WAVE                                .wav
//   audio/mpeg        ID3, or a frame of MPEG audio (FF E/F x)      .mp3
//   text/plain        UTF-8 without control characters but          .txt
//                     tabs and ends of lines, and without a tag
//
// A file of another kind, or one that is called otherwise than it is, is not kept.
#pragma once

#include <optional>
#include <string_view>

namespace cts::model {

// The media type by the file's content; nullopt: none of those above.
std::optional<std::string_view> type_by_content(std::string_view bytes);
// The media type its name promises; nullopt: none of those above.
std::optional<std::string_view> type_by_name(std::string_view name);

}  // namespace cts::model
