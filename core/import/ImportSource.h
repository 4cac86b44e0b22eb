// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Image.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace lesiondesk
{

/// The formats that can be imported; the readers' headers say what each looks like.
enum class ImportFormat { PadUfes20, Ham10000, ClassFolders, Csv };

inline constexpr std::array kImportFormats{ImportFormat::PadUfes20, ImportFormat::Ham10000,
                                           ImportFormat::ClassFolders, ImportFormat::Csv};

QString importFormatKey(ImportFormat format); ///< pad-ufes-20, ham10000, class-folders, csv
/// The error lists what there is.
Result<ImportFormat> importFormatFromKey(const QString &key);

/// What cannot be taken in, or deserves a look: where it stands and why.
struct ImportNote {
    QString file; ///< the table (metadata.csv), or the picture where there is no table
    int row = 0;  ///< line of the table from 1 (the header is line 1), or 0
    QString reason;
};

/// One image as its source describes it.
struct SourceRow {
    int line = 0;   ///< line of the table, or 0
    QString key;    ///< name of the image in the dataset, unique
    QString file;   ///< absolute; empty where no such file was found
    QString wanted; ///< the file name that the source gives, for the sentence
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
    std::vector<SourceRow> rows;
    std::vector<ImportNote> rejected; ///< rows that cannot be understood
};

/// Reads a source: a folder, or a table inside it. Errors are for what stops the whole import (no
/// such folder, a missing column, wrong encoding); single rows end in `rejected`.
Result<ImportSource> readImportSource(ImportFormat format, const QString &path);
/// The format that a folder or file looks like, if any.
std::optional<ImportFormat> guessImportFormat(const QString &path);

} // namespace lesiondesk
