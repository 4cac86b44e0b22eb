// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Csv.h"
#include "core/import/ImportSource.h"

namespace lesiondesk
{

// One reader per format. Each takes an absolute path: the folder, or the table inside it. Columns
// are found by name, image files without regard to letter case and by stem where the ending
// differs.

/// PAD-UFES-20: metadata.csv with img_id, diagnostic, patient_id, lesion_id …; images in images/ or
/// images/imgs_part_*; macroscopic; case = patient and lesion; `biopsed` True is histopathology.
Result<ImportSource> readPadUfes20(const QString &path);

/// HAM10000: HAM10000_metadata(.csv) with lesion_id, image_id, dx, dx_type …; dermoscopic; there
/// are no patient ids, so that a lesion is a case and a patient.
Result<ImportSource> readHam10000(const QString &path);

/// FOLDER/CLASS/…/image: the folder's name is the class. Where all folders are called train, test,
/// val or validation, the classes are one level below. Files called …mask.* or …segmentation.* are
/// passed over. Every image is a case and a patient of its own.
Result<ImportSource> readClassFolders(const QString &path);

/// A table with one image a row. Accepted column names (letter case does not matter):
///   image      image, image_path, path, file, filename, file_name, image_id, img_id, image_name
///   diagnosis  diagnosis, diagnostic, label, class, dx, category
///   patient    patient, patient_id          case  case, case_id, lesion, lesion_id
///   modality   modality, image_type         age   age, age_approx
///   sex        sex, gender                  site  site, localization, location, region,
///                                                 anatom_site_general, anatom_site
/// Only image and diagnosis must be there; an empty diagnosis is an image without a label. Paths
/// are absolute or relative to the table's folder. Other columns become attributes.
Result<ImportSource> readGenericCsv(const QString &path);
bool looksLikeGenericCsv(const CsvTable &table);

} // namespace lesiondesk
