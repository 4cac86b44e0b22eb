// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Image.h"
#include "core/import/ImportNote.h"

#include <QString>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QTemporaryDir;

namespace lesiondesk
{

class Feedback;

/// The formats that can be imported; the readers' headers say what each looks like.
enum class ImportFormat { PadUfes20, Ham10000, Derm7pt, Edra, Dermofit, DermAi, ClassFolders, Csv };

inline constexpr std::array kImportFormats{ImportFormat::DermAi,       ImportFormat::Derm7pt,
                                           ImportFormat::Edra,         ImportFormat::Dermofit,
                                           ImportFormat::PadUfes20,    ImportFormat::Ham10000,
                                           ImportFormat::ClassFolders, ImportFormat::Csv};

/// dermai, derm7pt, edra, dermofit, pad-ufes-20, ham10000, class-folders, csv
QString importFormatKey(ImportFormat format);
QStringList importFormatKeys();
/// The error lists what there is.
Result<ImportFormat> importFormatFromKey(const QString &key);

/// One image as its source describes it.
struct SourceRow {
    int line = 0;       ///< line of the table, or 0
    QString key;        ///< name of the image in the dataset, unique
    QString file;       ///< absolute; empty where no such file was found
    QString wanted;     ///< the file name that the source gives, for the sentence
    QString imageField; ///< the column that names the file; empty: "image"
    QString mask;       ///< absolute; empty where the image has none
    QString diagnosis;
    LabelSource labelSource = LabelSource::Recorded;
    QString patient;
    QString lesionCase;
    Modality modality = Modality::Untagged;
    Sex sex = Sex::Unknown;
    std::optional<double> age;
    QString site;
    std::vector<std::pair<QString, QString>> attributes; ///< further columns
};

/// All that a source holds, before any picture is opened.
struct ImportSource {
    ImportFormat format = ImportFormat::Csv;
    QString root;     ///< folder to which image paths are relative, absolute
    QString table;    ///< name of the table, or of the folder; the origin of its labels
    QString taxonomy; ///< built-in taxonomy that belongs to the format; empty: taken from the names
    QString diagnosisField = QStringLiteral("class"); ///< the column of the diagnosis
    std::vector<SourceRow> rows;
    std::vector<ImportNote> rejected; ///< rows that cannot be understood
    std::vector<ImportNote> notes;    ///< what is taken in all the same, but deserves a look
    /// Where archives were unpacked; goes with the last copy of this value. Pictures in it are
    /// always copied into the project.
    std::shared_ptr<QTemporaryDir> unpacked;
};

/// How the temporary folders for archives begin.
inline const QString kUnpackingFolder = QStringLiteral(".unpacking-");

/// How archives are unpacked while they are read.
struct Unpacking {
    QString folder;               ///< in which the temporary folder is made; empty: the system's
    Feedback *feedback = nullptr; ///< may cancel
};

/// Reads a source: a folder, or a table or archive. Errors are for what stops the whole import (no
/// such folder, a missing column, wrong encoding); single rows end in `rejected`.
Result<ImportSource> readImportSource(ImportFormat format, const QString &path,
                                      const Unpacking &unpacking = {});
/// The format that a folder or file looks like, if any.
std::optional<ImportFormat> guessImportFormat(const QString &path);

/// A table of this format with its header and one example row, to be filled in; only for formats
/// that people write by hand (dermai).
Result<QByteArray> importTemplate(ImportFormat format);

} // namespace lesiondesk
