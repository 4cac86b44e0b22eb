// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/NetworkPicture.h"

#include "core/imaging/Decode.h"
#include "core/imaging/Jpeg.h"
#include "core/imaging/Orientation.h"
#include "core/imaging/PictureHead.h"
#include "core/imaging/Resize.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <new>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The stored rows or columns of `length` that `size` upright ones are taken from, ascending.
std::vector<int> storedIndices(qint64 length, int size, bool backwards)
{
    const int last = static_cast<int>(length) - 1;
    std::vector<int> indices = nearestIndices(last + 1, size);
    if (backwards) {
        std::reverse(indices.begin(), indices.end());
        for (int &index : indices)
            index = last - index;
    }
    return indices;
}

/// Empty where it is no JPEG that can be sampled.
cv::Mat sampled(const QByteArray &bytes, const PictureFile &file, int size)
{
    if (file.format != PictureFile::Format::Jpeg)
        return {};
    // What EXIF's orientations do to the stored axes: 2, 3, 7 and 8 run through the columns from
    // the right, 3, 4, 6 and 7 through the rows from the bottom.
    const int turn = file.orientation;
    const bool fromRight = turn == 2 || turn == 3 || turn == 7 || turn == 8;
    const bool fromBottom = turn == 3 || turn == 4 || turn == 6 || turn == 7;
    const cv::Mat stored = sampleJpeg(bytes, storedIndices(file.height, size, fromBottom),
                                      storedIndices(file.width, size, fromRight));
    return stored.empty() ? stored : upright(stored, turn);
}

} // namespace

Result<cv::Mat> networkPicture(const QString &path, int size, ResizePolicy policy)
{
    LD_TRY_ASSIGN(const QByteArray bytes, readPicture(path));
    try {
        if (policy == ResizePolicy::Nearest) {
            LD_TRY_ASSIGN(const PictureFile file,
                          acceptPicture(PictureFile::parse(bytes), bytes.size(), path));
            if (const cv::Mat picture = sampled(bytes, file, size); !picture.empty())
                return picture;
        }
        LD_TRY_ASSIGN(const cv::Mat full, decodeImage(bytes, path));
        return resizeForNetwork(full, size, policy);
    } catch (const cv::Exception &) {
        return failure(u"%1 cannot be brought to %2 pixels."_s.arg(path).arg(size));
    } catch (const std::bad_alloc &) {
        return failure(u"There is not enough memory to decode %1."_s.arg(path));
    }
}

} // namespace lesiondesk
